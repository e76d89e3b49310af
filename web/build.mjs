// Makes the pages' style sheet and scripts and writes them as a C++ source that the program carries in itself.
//   node build.mjs SOURCES MODULES OUT.cpp
// A file's address holds the hash of its content, so a browser may keep it for good.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const [sources, modules, out] = process.argv.slice(2)
const sass = createRequire(join(modules, 'index.js'))('sass')

const assets = []
function add (name, type, content) {
  const bytes = Buffer.from(content)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const dot = name.lastIndexOf('.')
  const asset = { name, type, hash, path: `/static/${name.slice(0, dot)}-${hash}${name.slice(dot)}`, bytes, packed: gzipSync(bytes, { level: 9 }) }
  assets.push(asset)
  return asset
}

const own = name => readFileSync(join(sources, name), 'utf8')
const outside = name => readFileSync(join(modules, name), 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n')
const beside = asset => './' + asset.path.slice('/static/'.length)

add('app.css', 'text/css; charset=utf-8', sass.compile(join(sources, 'app.scss'), { style: 'compressed', loadPaths: [sources, modules, dirname(modules)], quietDeps: true }).css)
const govuk = add('govuk-frontend.js', 'text/javascript; charset=utf-8', outside('govuk-frontend/dist/govuk/govuk-frontend.min.js'))
add('app.js', 'text/javascript; charset=utf-8', own('app.js').replace('./govuk-frontend.js', beside(govuk)))
add('bead.svg', 'image/svg+xml', own('bead.svg'))

function literal (bytes) {
  const lines = []
  for (let at = 0; at < bytes.length; at += 4096) {
    let line = ''
    for (const byte of bytes.subarray(at, at + 4096)) {
      const plain = byte >= 32 && byte < 127 && byte !== 34 && byte !== 92 && byte !== 63
      line += plain ? String.fromCharCode(byte) : '\\' + byte.toString(8).padStart(3, '0')
    }
    lines.push(`    "${line}"`)
  }
  return `std::string_view(\n${lines.join('\n')},\n    ${bytes.length})`
}

writeFileSync(out, `// Made by web/build.mjs.
#include "web/assets.h"

namespace beadle::web {

std::vector<Asset> const& assets() {
    static std::vector<Asset> const all{
${assets.map(each => `        {.name = "${each.name}", .path = "${each.path}", .type = "${each.type}", .hash = "${each.hash}",\n         .content = ${literal(each.bytes)},\n         .gzip = ${literal(each.packed)}},`).join('\n')}
    };
    return all;
}

}  // namespace beadle::web
`)
