// Playwright drives an installed Firefox over WebDriver BiDi. It sends each page a command that Firefox ESR 153 does not
// know yet, and takes the refusal for a failure of the page. Loaded before Playwright, this lets the refusal pass.
const Module = require('node:module')

const CORE = /playwright-core[\\/]lib[\\/]coreBundle\.js$/
const CALL = /(this\.[\w.]+)\.send\("emulation\.setMediaFeaturesOverride"/g
const HELPER = 'const letPass = (session, ...call) => session.send(...call).catch(() => {});'

const compile = Module.prototype._compile
Module.prototype._compile = function (code, file, ...rest) {
  const isCore = CORE.test(file)
  const passing = isCore
    ? HELPER + code.replace(CALL, 'letPass($1, "emulation.setMediaFeaturesOverride"')
    : code
  return compile.call(this, passing, file, ...rest)
}
