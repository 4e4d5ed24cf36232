import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';

declare global {
  interface Window {
    /** The answers that the survey holds, by question. */
    answers?: () => Readonly<Record<string, unknown>>;
  }
}

const root = document.getElementById('app');
if (!root) throw new Error('expected an element "app" in the page, found none');
const model = new Model(JSON.parse(document.getElementById('form')?.textContent ?? ''));
window.answers = () => model.data;
createRoot(root).render(createElement(Survey, { model }));
