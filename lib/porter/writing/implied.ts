/** @file Names that a fragment of a page uses without importing them: the library's classes, and usual abbreviations. */

const USUAL: Record<string, string> = {
  torch: 'torch',
  nn: 'torch.nn',
  optim: 'torch.optim',
  F: 'torch.nn.functional',
  np: 'numpy',
  plt: 'matplotlib.pyplot',
  math: 'math',
  os: 'os',
  time: 'time',
  DataLoader: 'torch.utils.data.DataLoader',
  TensorDataset: 'torch.utils.data.TensorDataset',
  tqdm: 'tqdm.tqdm',
  Path: 'pathlib.Path',
  Adam: 'torch.optim.Adam',
  argparse: 'argparse',
  Tensor: 'torch.Tensor',
};

const ROOMS: readonly (readonly [room: string, names: RegExp])[] = [
  [
    'samplers',
    /^(LangevinDynamics|HamiltonianMonteCarlo|RiemannianManifoldHMC|GradientDescentSampler|NesterovSampler|FlowSampler)$/,
  ],
  [
    'losses',
    /^(Contrastive|PersistentContrastive)Divergence$|^(Score|DenoisingScore|SlicedScore)Matching$|^(EquilibriumMatching|FlowMatching|EnergyMatching)Loss$/,
  ],
  [
    'core',
    /^(Base\w+|\w+Scheduler|DoubleWell(Model|Energy)|Gaussian(Model|Energy)|Harmonic(Model|Energy)|Rosenbrock(Model|Energy)|Ackley(Model|Energy)|Rastrigin(Model|Energy)|HimmelblauModel|BoothModel|StyblinskiTangModel)$/,
  ],
  ['datasets', /^(GaussianMixture|EightGaussians|TwoMoons|SwissRoll|Circle|Checkerboard|Pinwheel|Grid)Dataset$/],
  [
    'integrators',
    /^(EulerMaruyama|BackwardEulerMaruyama|Heun|Midpoint|RK4|RK438|AdaptiveHeun|Bosh3|Dopri5|Dopri8|Leapfrog|GeneralisedLeapfrog)Integrator$/,
  ],
  ['interpolants', /^(Linear|Cosine|VariancePreserving)Interpolant$/],
  ['couplings', /^(Independent|ExactOT|Sinkhorn|UnbalancedSinkhorn|Greedy|Reflow)Coupling$/],
  ['models', /^(TimeConditionedMLP|DiT|ClassifierFreeGuidance|InteractionModel|EqMEnergy)$/],
];

/** The dotted path in Python of a name that is clear without its import; null for any other. */
export function impliedImport(name: string): string | null {
  if (Object.hasOwn(USUAL, name)) return USUAL[name]!;
  const room = /^[A-Z]/.test(name) ? ROOMS.find(([, names]) => names.test(name)) : undefined;
  return room ? `torchebm.${room[0]}.${name}` : null;
}
