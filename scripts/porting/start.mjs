// Runs before a port: one thread, and the seed that run.py sets.
import * as torch from 'torchebm/torch';

torch.setNumThreads(1);
torch.manualSeed(0);
