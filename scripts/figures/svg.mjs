// Runs before a figure's program: each picture is written as SVG too, and numbers come from the seed of run.py.
import { PyFigure } from 'torchebm/plot';
import * as torch from 'torchebm/torch';

torch.manualSeed(0);
const { savefig } = PyFigure.prototype;
PyFigure.prototype.savefig = async function (name, keywords) {
  await savefig.call(this, name, keywords);
  const file = name.replace(/\.\w+$/, '.svg');
  await savefig.call(this, file, keywords);
};
