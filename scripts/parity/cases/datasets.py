def GaussianMixtureDataset(x: single, dtype):
    return datasets.GaussianMixtureDataset(n_samples=103, n_components=5, dtype=dtype).get_data()


def GaussianMixtureDataset_seeded(x: single, dtype):
    return datasets.GaussianMixtureDataset(n_samples=64, std=0.2, radius=2.0, dtype=dtype, seed=7).get_data(), torch.randn([3])


def EightGaussiansDataset(x: single, dtype):
    return datasets.EightGaussiansDataset(n_samples=101, dtype=dtype).get_data()


def TwoMoonsDataset(x: single, dtype):
    return datasets.TwoMoonsDataset(n_samples=101, dtype=dtype).get_data()


def SwissRollDataset(x: single, dtype):
    return datasets.SwissRollDataset(n_samples=101, dtype=dtype).get_data()


def CircleDataset(x: single, dtype):
    return datasets.CircleDataset(n_samples=101, noise=0.0, dtype=dtype).get_data(), torch.randn([3])


def CheckerboardDataset(x: single, dtype):
    return datasets.CheckerboardDataset(n_samples=101, dtype=dtype).get_data()


def PinwheelDataset(x: single, dtype):
    return datasets.PinwheelDataset(n_samples=101, n_classes=3, dtype=dtype).get_data()


def GridDataset(x: single, dtype):
    dataset = datasets.GridDataset(n_samples_per_dim=9, dtype=dtype)
    first = dataset.get_data()
    dataset.regenerate(seed=3)
    return first, dataset.get_data(), dataset[5]
