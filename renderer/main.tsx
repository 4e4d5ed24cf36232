import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeClient } from '../api/client.ts';
import { App } from './App.tsx';
import { HostProvider } from './session/host.ts';
import { pickHost } from './transport.ts';
import './styles/main.scss';

const root = document.getElementById('app');
if (!root) throw new Error('expected an element "app" in the page, found none');
const { transport, isThere } = pickHost();
createRoot(root).render(
  <StrictMode>
    <HostProvider value={isThere}>
      <App client={makeClient(transport)} />
    </HostProvider>
  </StrictMode>,
);
