import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../page.css';
import { Portal } from './Portal';

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <Portal />
  </StrictMode>,
);

// @ts-expect-error wrong values do not compile
void (<campaign-info presentation="sideways" />);
