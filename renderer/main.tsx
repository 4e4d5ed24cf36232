import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeClient } from '../api/client.ts';
import { App } from './App.tsx';
import { pickTransport } from './transport.ts';
import './styles/main.scss';

const root = document.getElementById('app');
if (!root) throw new Error('expected an element "app" in the page, found none');
createRoot(root).render(
  <StrictMode>
    <App client={makeClient(pickTransport())} />
  </StrictMode>,
);
