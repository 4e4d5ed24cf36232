import { config } from 'zod';

// A page with a strict content policy may not compile schemas. Runs before the first code that makes one is fetched.
config({ jitless: true });
