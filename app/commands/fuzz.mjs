import { runCommand } from './runCommand.mjs'

await runCommand('fuzzCommand')
