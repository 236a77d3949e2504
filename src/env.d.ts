type GivenLocals = import('./build/given.ts').Locals;

declare namespace App {
  interface Locals extends GivenLocals {}
}
