import { config } from 'zod';

// The SDK's schemas decide when they are made, that is when its modules load, whether they will generate code.
config({ jitless: true });
