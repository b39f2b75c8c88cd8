// Node 20 cannot read TypeScript, so Vite makes one script of it, in memory.
import { fileURLToPath } from 'node:url'
import { runInThisContext } from 'node:vm'
import { build } from 'vite'

const [{ output: chunks }] = await build({
  root: fileURLToPath(new URL('.', import.meta.url)),
  configFile: false,
  logLevel: 'silent',
  build: { write: false, minify: false, lib: { entry: 'traceCommand.ts', formats: ['iife'], name: 'trace' } },
})
const { traceCommand } = runInThisContext(`${chunks[0].code};trace`, 'trace.js')
const { exitCode, output, errors } = traceCommand(process.argv.slice(2))
process.exitCode = exitCode
if (output) process.stdout.write(output)
if (errors) process.stderr.write(errors)
