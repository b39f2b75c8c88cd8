// Finds a Chromium for the browser tests. Run as a program (`node e2e/browser.mjs`) it fetches one where
// there is none, and says which one the tests will use. Plain .mjs: node 20 runs no TypeScript.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { arch, argv, env, execPath, pid, platform } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { chromium } from 'playwright'

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url))

// A Chromium for Linux x64 that travels as an npm package: for machines that reach the package registry only.
const packed = {
  name: '@sparticuz/chromium@147.0.0',
  file: 'sparticuz-chromium-147.0.0.tgz',
  sha512: '4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==',
  folder: join(modules, '.cache', 'chromium-147.0.0'),
}

// Beyond Playwright's own flags: no graphics card, no proxy, and no name but the test server's is ever looked up.
// The sandbox is left to Playwright, which turns it off: it fails for root and in most containers.
const flags = [
  '--disable-gpu',
  '--disable-domain-reliability',
  '--no-pings',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

const systemPaths = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
}

/** Paths where `playwright install` puts the pinned revision: the full browser, then the headless shell. */
function playwrightPaths() {
  const full = chromium.executablePath()
  const [, root, revision] = full.match(/^(.*)chromium-(\d+)[\\/]/) ?? []
  const shells = `${root}chromium_headless_shell-${revision}`
  if (root === undefined || !existsSync(shells)) return [full]
  const inShells = readdirSync(shells, { recursive: true }).map(String)
  const shell = inShells.find((path) => /(^|[\\/])(chrome-headless-shell|headless_shell)(\.exe)?$/.test(path))
  return shell === undefined ? [full] : [full, join(shells, shell)]
}

/** The environment of the packed browser: its own NSS libraries, and its own font where the system has none. */
function packedEnvironment() {
  const libraries = [join(packed.folder, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(packed.folder, 'fonts.conf') }
}

/**
 * The version line of the browser at `path`, or undefined if it does not start: a missing library, or the
 * script some systems install in place of a browser, shows here and not in the middle of the tests.
 */
function versionOf(path, environment) {
  if (!existsSync(path)) return undefined
  if (platform === 'win32') return 'version not asked' // chrome.exe --version opens a window there
  const run = spawnSync(path, ['--version'], { env: environment, encoding: 'utf8', timeout: 20_000 })
  return run.status === 0 && /\d+\.\d+/.test(run.stdout) ? run.stdout.trim() : undefined
}

/**
 * The browser of the tests: `{ path, version, launchOptions }`, the last one for Playwright; undefined if there
 * is none yet. The order: CHROMIUM_PATH, Playwright's own, the system's, the one unpacked from npm.
 * Throws if CHROMIUM_PATH is set and does not start.
 */
export function findBrowser() {
  const asked = env.CHROMIUM_PATH
  const places = asked ? [asked] : [...playwrightPaths(), ...(systemPaths[platform] ?? [])]
  const candidates = places.map((path) => ({ path, environment: env }))
  if (!asked) candidates.push({ path: join(packed.folder, 'chromium'), environment: packedEnvironment() })
  for (const { path, environment } of candidates) {
    const version = versionOf(path, environment)
    if (version === undefined) continue
    return {
      path,
      version,
      launchOptions: { executablePath: path, env: environment, args: flags },
    }
  }
  if (asked) throw new Error(`CHROMIUM_PATH is ${asked}, but no browser starts there.`)
  return undefined
}

/** Asks Playwright for its headless shell; a failure shows only in that findBrowser() still finds nothing. */
function fetchFromPlaywright() {
  const command = [join(modules, 'playwright', 'cli.js'), 'install', '--only-shell', 'chromium']
  // Playwright tries five times: 50 s of silence behind a firewall that drops packets, not 150.
  const patience = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...env }
  const run = spawnSync(execPath, command, {
    env: patience,
    stdio: ['ignore', 'inherit', 'pipe'],
    timeout: 300_000,
  })
  if (run.status !== 0) console.log('That did not work.')
}

/** Unpacks the browser package of npm into node_modules/.cache: 68 MB to fetch, 200 MB on the disk, about 5 s. */
function fetchFromNpm() {
  const work = `${packed.folder}.${pid}` // renamed when complete: a run cut short leaves no half browser behind
  const unpack = (archive) => execFileSync('tar', ['-xof', '-', '-C', work], { input: archive })
  const inflate = (name) => brotliDecompressSync(readFileSync(join(work, 'package', 'bin', name)))
  mkdirSync(work, { recursive: true })
  try {
    execFileSync('npm', ['pack', '--silent', '--prefer-offline', '--fetch-retries=1', packed.name], {
      cwd: work,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const archive = readFileSync(join(work, packed.file))
    if (createHash('sha512').update(archive).digest('base64') !== packed.sha512) {
      throw new Error(`${packed.name} is not the file this project knows: its SHA-512 differs.`)
    }
    execFileSync('tar', ['-xozf', packed.file], { cwd: work })
    unpack(inflate('al2023.tar.br')) // lib/: NSS
    unpack(inflate('fonts.tar.br')) // fonts/
    writeFileSync(join(work, 'fonts.conf'), fontConfiguration())
    writeFileSync(join(work, 'chromium'), inflate('chromium.br'), { mode: 0o755 })
    rmSync(join(work, 'package'), { recursive: true })
    rmSync(join(work, packed.file))
    rmSync(packed.folder, { recursive: true, force: true })
    renameSync(work, packed.folder)
  } catch (error) {
    console.log(`That did not work: ${error.message}`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function fontConfiguration() {
  const own = `<dir>${join(packed.folder, 'fonts')}</dir><cachedir>${join(packed.folder, 'cache')}</cachedir>`
  const system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
  return `<?xml version="1.0"?>\n<fontconfig>${system}${own}</fontconfig>\n`
}

/** findBrowser(), after fetching a browser if need be; throws with the ways out if there is none to be had. */
function findOrFetchBrowser() {
  let browser = findBrowser()
  if (!browser) {
    console.log('No Chromium found. Asking Playwright for one …')
    fetchFromPlaywright()
    browser = findBrowser()
  }
  if (!browser && platform === 'linux' && arch === 'x64') {
    console.log(`Fetching ${packed.name} from npm …`)
    fetchFromNpm()
    browser = findBrowser()
  }
  if (browser) return browser
  throw new Error(
    [
      'The browser tests need Chromium, Chrome or Edge; none was found and none could be fetched. One of these helps:',
      '  install Chromium with the package manager of your system,',
      '  run "npx playwright install --with-deps --only-shell chromium",',
      '  set CHROMIUM_PATH to the program of a browser you have.',
    ].join('\n'),
  )
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  try {
    const { path, version } = findOrFetchBrowser()
    console.log(`Browser tests use ${path} (${version}).`)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
