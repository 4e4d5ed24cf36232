import { answered, isThere, transport } from './begin.ts';

// Casebook was asked what the address needs: all that follows runs while it answers.

import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { makePageClient } from './client.ts';
import { HostProvider } from './session/host.ts';
import './styles/main.scss';

/** How long the first drawing waits for what it will show, in milliseconds: then it says that it is loading. */
const PATIENCE_MS = 100;

const root = document.getElementById('app');
if (!root) throw new Error('expected an element "app" in the page, found none');
const page = createRoot(root);
const client = makePageClient(transport);
const draw = (): void =>
  page.render(
    <StrictMode>
      <HostProvider value={isThere}>
        <App client={client} />
      </HostProvider>
    </StrictMode>,
  );
void Promise.race([answered, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]).then(() => flushSync(draw));
