export { createSimulation } from 'campaign-elements/simulation';
