import type { Command } from 'commander';

/** Adds `torchebm doctor`, which says what was found and what to do about what is missing. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('Print what was found (Node, addon, libtorch, threads, CUDA) and cures for the missing ones.')
    .option('--json', 'print it as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { diagnose, renderDiagnosis } = await import('../addon/doctor.js');
      const diagnosis = diagnose();
      console.log(json ? JSON.stringify(diagnosis, undefined, 2) : renderDiagnosis(diagnosis));
      if (diagnosis.problems.length > 0) process.exitCode = 1;
    });
}
