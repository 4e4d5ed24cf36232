import { isThere, transport } from './begin.ts';

// Casebook was asked what the address needs: all that follows runs while it answers.

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { makePageClient } from './client.ts';
import { HostProvider } from './session/host.ts';
import './styles/main.scss';

const root = document.getElementById('app');
if (!root) throw new Error('expected an element "app" in the page, found none');
const client = makePageClient(transport);
createRoot(root).render(
  <StrictMode>
    <HostProvider value={isThere}>
      <App client={client} />
    </HostProvider>
  </StrictMode>,
);
