import { createSimulation } from './backend.js';

const provider = document.querySelector('campaign-provider');
provider.dataSource = createSimulation({ latency: 20 });

document.querySelector('#locale').addEventListener('change', (event) => {
  provider.locale = event.target.value;
});
provider.addEventListener('campaign-selection-change', (event) => {
  document.querySelector('#selected').textContent = `${event.detail.ids.length} selected`;
});
// This portal has an editor of its own for existing campaigns; new ones are made in ours.
provider.addEventListener('campaign-edit', (event) => {
  if (event.detail.ids.length === 0) return;
  event.preventDefault();
  const line = document.querySelector('#edited');
  line.hidden = false;
  line.textContent = `Portal edits ${event.detail.ids.join(', ')}`;
});
