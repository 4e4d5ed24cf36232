import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { makePageClient } from './client.ts';
import { pathHere } from './session/address.ts';
import { callAhead, callsAhead } from './session/ahead.ts';
import { HostProvider } from './session/host.ts';
import { pickHost } from './transport.ts';
import './styles/main.scss';

const root = document.getElementById('app');
if (!root) throw new Error('expected an element "app" in the page, found none');
const { transport, isThere } = pickHost();
const client = makePageClient(callAhead(transport, callsAhead(pathHere())));
createRoot(root).render(
  <StrictMode>
    <HostProvider value={isThere}>
      <App client={client} />
    </HostProvider>
  </StrictMode>,
);
