// Directives for Angular, from custom-elements.json: `imports: [campaignElements]` of a component makes its template know our tags and the
// types of their properties, and refuse others. Written in the format in which Angular libraries are published: the host's build links it.

/** The library format's own versions: the Angular it was checked with, and the oldest that reads what is used of it. */
const formats = {
  factory: "minVersion: '12.0.0', version: '21.2.26', ngImport: ng",
  directive: "minVersion: '16.1.0', version: '21.2.26', ngImport: ng",
};

const classOf = ({ name }) => name.replace(/Element$/, 'Directive');

/** Text in a template (`max="4"`, `open`) is a number or a yes to the element, as it is in HTML. */
const coercions = {
  number: { takes: 'number | `${number}`', transform: 'ng.numberAttribute' },
  boolean: { takes: "boolean | '' | 'true' | 'false'", transform: 'ng.booleanAttribute' },
};
const coercionOf = ({ type }) => coercions[type?.text];

function directive(declaration, fields) {
  const name = classOf(declaration);
  const inputs = fields.map((field) => {
    const transform = coercionOf(field)?.transform;
    return `${field.name}: ${transform ? `['${field.name}', '${field.name}', ${transform}]` : `'${field.name}'`}`;
  });
  return `export class ${name} {
  nativeElement = ng.inject(ng.ElementRef).nativeElement;
${fields.map((field) => `  set ${field.name}(value) {\n    this.nativeElement.${field.name} = value;\n  }`).join('\n')}
}
${name}.ɵfac = ng.ɵɵngDeclareFactory({ ${formats.factory}, type: ${name}, deps: [], target: ng.ɵɵFactoryTarget.Directive });
${name}.ɵdir = ng.ɵɵngDeclareDirective({
  ${formats.directive}, type: ${name}, isStandalone: true, selector: '${declaration.tagName}',
  inputs: { ${inputs.join(', ')} },
});`;
}

function directiveType(declaration, fields) {
  const name = classOf(declaration);
  const inputs = fields.map((field) => `"${field.name}": { "alias": "${field.name}"; "required": false; }`);
  return `/** \`<${declaration.tagName}>\` in templates. */
export declare class ${name} {
  readonly nativeElement: ${declaration.name};
${fields.map((field) => `  set ${field.name}(value: ${declaration.name}['${field.name}']);`).join('\n')}
${fields.flatMap((field) => (coercionOf(field) ? [`  static ngAcceptInputType_${field.name}: ${coercionOf(field).takes};`] : [])).join('\n')}
  static ɵfac: ng.ɵɵFactoryDeclaration<${name}, never>;
  static ɵdir: ng.ɵɵDirectiveDeclaration<${name}, "${declaration.tagName}", never, { ${inputs.join('; ')} }, {}, never, never, true, never>;
}`;
}

/** `fieldsOf` gives the properties a host may set. */
export function angularDirectives(declarations, fieldsOf) {
  const all = declarations.map((declaration) => [declaration, fieldsOf(declaration)]);
  const names = declarations.map(classOf);
  return {
    module: `import * as ng from '@angular/core';

${all.map((each) => directive(...each)).join('\n\n')}

export const campaignElements = [${names.join(', ')}];
`,
    // The types of the tags and of their events are global ones of the definitions.
    types: `import './src/define.js';
import type * as ng from '@angular/core';
import type { ${declarations.map(({ name }) => name).join(', ')} } from './src/index.js';

${all.map((each) => directiveType(...each)).join('\n\n')}

/** For \`imports\` of a component: all of them. */
export declare const campaignElements: readonly [${names.map((name) => `typeof ${name}`).join(', ')}];
`,
  };
}
