// Drives the third figure of embedding.html.
const figure = window.stepgrad(document.querySelector('#third'))
const told = document.querySelector('#told')
const x = document.querySelector('#x')
const formula = document.querySelector('#formula')

for (const button of document.querySelectorAll('[data-step]'))
  button.addEventListener('click', () => figure.step(button.dataset.step))
x.addEventListener('input', () => figure.set(`at=x:${x.value}`))
document.querySelector('#theme').addEventListener('change', ({ target }) => figure.theme(target.value))
formula.addEventListener('input', () => figure.set(`f=${encodeURIComponent(formula.value)}`))

const tell = ({ step, caption, error }) => {
  told.textContent = error || `${step}: ${caption}`
}
figure.on('ready', tell)
figure.on('state', tell)
figure.on('error', ({ message }) => {
  told.textContent = message
})
