// Node 20 cannot read TypeScript, so Vite makes one script of a command, in memory.
import { fileURLToPath } from 'node:url'
import { runInThisContext } from 'node:vm'
import { build } from 'vite'

/** Runs the function `name` of the file `<name>.ts` here with the arguments of the process, and prints its outcome. */
export async function runCommand(name) {
  const [{ output: chunks }] = await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: `${name}.ts`, formats: ['iife'], name: 'command' } },
  })
  const command = runInThisContext(`${chunks[0].code};command`, `${name}.js`)
  const { exitCode, output, errors } = command[name](process.argv.slice(2))
  process.exitCode = exitCode
  if (output) process.stdout.write(output)
  if (errors) process.stderr.write(errors)
}
