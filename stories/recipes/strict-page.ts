/** What runs inside the frame of the strict page: the suite, and what the browser had to block, told in the page itself. */
import { createSimulation } from '../../mocks/simulation.ts';

const blocked: string[] = [];
const line = document.createElement('output');
const tell = () => (line.value = blocked.length === 0 ? 'The policy blocked nothing.' : `The policy blocked: ${blocked.join('; ')}`);
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, sample }) => {
  blocked.push(`${violatedDirective} ${sourceFile} ${sample}`);
  tell();
});

const page = document.createElement('campaign-manager');
Object.assign(page, { dataSource: createSimulation({ seed: 'typical' }) });
tell();
// By property: an attribute would be one of the things that are blocked.
Object.assign(document.body.style, { margin: '0', font: '14px/20px system-ui, sans-serif' });
Object.assign(line.style, { display: 'block', padding: '10px 16px' });
Object.assign(page.style, { display: 'block', blockSize: 'calc(100vh - 40px)' });
document.body.append(line, page);
void import('../../src/define.ts');
