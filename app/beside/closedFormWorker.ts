import { answerQuestions } from './answerQuestions'
import { answerClosedForm } from './closedFormQuestion'

answerQuestions(answerClosedForm)
