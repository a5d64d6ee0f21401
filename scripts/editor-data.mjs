// dist/editors/: tags and attributes for VS Code (html.customData, css.customData) and JetBrains (web-types), from custom-elements.json.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { root } from './run.mjs';

export function writeEditorData(manifest, outdir = resolve(root, 'dist/editors')) {
  mkdirSync(outdir, { recursive: true });
  const copy = () => structuredClone(manifest);
  generateVsCodeCustomElementData(copy(), {
    outdir,
    htmlFileName: 'vscode.html-custom-data.json',
    cssFileName: 'vscode.css-custom-data.json',
    hideLogs: true,
  });
  generateJetBrainsWebTypes(copy(), { outdir, webTypesFileName: 'web-types.json', packageJson: false, hideLogs: true });
}
