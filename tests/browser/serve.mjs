import { spawn } from 'node:child_process'

/// Starts `beadle serve` on a free port; resolves once it listens.
export function serve (program, args) {
  const child = spawn(program, ['serve', '--listen', '127.0.0.1:0', ...args], { stdio: ['ignore', 'inherit', 'pipe'] })
  const ended = new Promise(resolve => child.on('exit', code => resolve(code)))
  const stop = () => { child.kill('SIGTERM'); return ended }
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr.on('data', bytes => {
      said += bytes
      const url = said.match(/Beadle is at (\S+)/)
      if (url) resolve({ url: url[1], stop })
    })
    ended.then(code => reject(new Error(`beadle ended with code ${code}: ${said}`)))
  })
}
