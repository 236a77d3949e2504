import { parse } from 'yaml';
import { z } from 'zod';

/** A workflow of GitHub Actions: what of its syntax the project's own ones use, and nothing else. */

const Permission = z.enum(['read', 'write', 'none']);
const Permissions = z.strictObject({
  contents: Permission.optional(),
  pages: Permission.optional(),
  'id-token': Permission.optional(),
});
const Env = z.record(z.string().regex(/^[A-Z_]+$/), z.string());

const Step = z
  .strictObject({
    id: z.string().optional(),
    name: z.string().optional(),
    if: z.string().optional(),
    uses: z
      .string()
      .regex(/^[\w-]+\/[\w-]+@v\d+$/)
      .optional(),
    run: z.string().optional(),
    with: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    env: Env.optional(),
  })
  .refine(({ uses, run }) => (uses === undefined) !== (run === undefined), 'uses or runs one thing')
  .refine(
    ({ uses, with: given }) => uses !== undefined || given === undefined,
    'gives what to none',
  );

const Job = z.strictObject({
  'runs-on': z.literal('ubuntu-latest'),
  needs: z.string().optional(),
  if: z.string().optional(),
  permissions: Permissions.optional(),
  environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
  outputs: z.record(z.string(), z.string()).optional(),
  strategy: z.strictObject({ matrix: z.record(z.string(), z.string()) }).optional(),
  steps: z.array(Step).min(1),
});

const Input = z.strictObject({
  description: z.string(),
  default: z.union([z.string(), z.boolean()]).optional(),
  required: z.boolean().optional(),
  type: z.enum(['string', 'boolean']).optional(),
});

const Workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    push: z.strictObject({ branches: z.array(z.string()) }).optional(),
    pull_request: z.null().optional(),
    workflow_dispatch: z
      .strictObject({ inputs: z.record(z.string(), Input) })
      .nullable()
      .optional(),
  }),
  permissions: Permissions,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  env: Env.optional(),
  jobs: z.record(z.string(), Job),
});
export type Workflow = z.output<typeof Workflow>;

/** Reads a workflow. Throws where it is none. */
export const workflowIn = (text: string): Workflow => Workflow.parse(parse(text));

/** What its expressions name and nothing gives: "steps.pages" in a job that has no such step. */
export function unknownNames({ on, jobs }: Workflow): string[] {
  const inputs = Object.keys(on.workflow_dispatch?.inputs ?? {});
  return Object.entries(jobs).flatMap(([name, job]) => {
    const known = new Set([
      ...inputs.map((input) => `inputs.${input}`),
      ...job.steps.flatMap(({ id }) => (id === undefined ? [] : [`steps.${id}`])),
      ...Object.keys(job.strategy?.matrix ?? {}).map((key) => `matrix.${key}`),
      ...Object.keys((job.needs && jobs[job.needs]?.outputs) || {}).map(
        (output) => `needs.${job.needs}.outputs.${output}`,
      ),
    ]);
    const said = JSON.stringify(job).match(/\$\{\{.*?\}\}|"if":"[^"]*"/g) ?? [];
    const named = said.flatMap((text) => [
      ...(text.match(/\b(?:inputs|steps|matrix)\.\w+|\bneeds\.\w+\.outputs\.\w+/g) ?? []),
    ]);
    return [
      ...named.filter((one) => !known.has(one)).map((one) => `${name}: ${one}`),
      ...(job.needs !== undefined && jobs[job.needs] === undefined
        ? [`${name}: needs ${job.needs}`]
        : []),
    ];
  });
}
