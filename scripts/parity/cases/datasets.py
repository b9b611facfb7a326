def GaussianMixtureDataset(x: counts, dtype):
    return datasets.GaussianMixtureDataset(n_samples=x.shape[0], n_components=5, dtype=dtype).get_data()


def GaussianMixtureDataset_seeded(x: counts, dtype):
    return datasets.GaussianMixtureDataset(n_samples=x.shape[0], std=0.2, radius=2.0, dtype=dtype, seed=7).get_data(), torch.randn([3])


def EightGaussiansDataset(x: counts, dtype):
    return datasets.EightGaussiansDataset(n_samples=x.shape[0], dtype=dtype).get_data()


def TwoMoonsDataset(x: counts, dtype):
    return datasets.TwoMoonsDataset(n_samples=x.shape[0], dtype=dtype).get_data()


def SwissRollDataset(x: counts, dtype):
    return datasets.SwissRollDataset(n_samples=x.shape[0], dtype=dtype).get_data()


def CircleDataset(x: counts, dtype):
    return datasets.CircleDataset(n_samples=x.shape[0], noise=0.0, dtype=dtype).get_data(), torch.randn([3])


def CheckerboardDataset(x: counts, dtype):
    return datasets.CheckerboardDataset(n_samples=x.shape[0], dtype=dtype).get_data()


def PinwheelDataset(x: counts, dtype):
    return datasets.PinwheelDataset(n_samples=x.shape[0], n_classes=3, dtype=dtype).get_data()


def GridDataset(x: sides, dtype):
    dataset = datasets.GridDataset(n_samples_per_dim=x.shape[0], dtype=dtype)
    first = dataset.get_data()
    dataset.regenerate(seed=3)
    return first, dataset.get_data(), dataset[0]
