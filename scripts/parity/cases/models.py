def TimeConditionedMLP(x: samples, dtype):
    model = models.TimeConditionedMLP(in_dim=x.shape[1], hidden_dim=4, depth=1, num_classes=3).to(dtype)
    nn.init.normal_(model.head.proj.weight)
    t = torch.rand([x.shape[0]], dtype=dtype)
    y = torch.arange(x.shape[0]).remainder(4)
    out = model(x, t, y=y)
    out.square().sum().backward()
    return out, grads(model)


def TimeConditionedMLP_concat(x: rows, dtype):
    model = models.TimeConditionedMLP(in_dim=x.shape[1], hidden_dim=4, conditioning="concat", cond_dim=4).to(dtype)
    out = model(x, torch.rand([x.shape[0]], dtype=dtype), cond=torch.randn([x.shape[0], 4], dtype=dtype))
    out.sum().backward()
    return out, grads(model)


def DiT(x: images, dtype):
    model = models.DiT(input_size=x.shape[2], in_channels=x.shape[1], embed_dim=4, depth=1, num_heads=2, num_classes=3).to(dtype)
    nn.init.normal_(model.head.proj.weight)
    nn.init.normal_(model.blocks[0].modulation[1].weight)
    out = model(x, torch.rand([x.shape[0]], dtype=dtype), y=torch.zeros([x.shape[0]], dtype=torch.int64))
    out.square().sum().backward()
    return out, grads(model)


def ClassifierFreeGuidance(x: pairs, dtype):
    model = models.TimeConditionedMLP(in_dim=2, hidden_dim=4, conditioning="concat", num_classes=3).to(dtype)
    guided = models.ClassifierFreeGuidance(model, 2.5, 3)
    return guided(x, torch.rand([x.shape[0]], dtype=dtype), y=torch.zeros([x.shape[0]], dtype=torch.int64))


def InteractionModel(x: rows, dtype):
    model = models.InteractionModel(core.HarmonicModel(dtype=dtype), 2.0, strength=0.5, dtype=dtype)
    return model(x), model.gradient(x)


def EqMEnergy(x: rows, dtype):
    field = models.TimeConditionedMLP(in_dim=x.shape[1], hidden_dim=4, conditioning="concat").to(dtype)
    dot = models.EqMEnergy(field)
    l2 = models.EqMEnergy(field, energy_type="l2")
    implicit = models.EqMEnergy(field, energy_type="implicit")
    return [dot(x), dot.gradient(x), l2(x), l2.gradient(x), implicit.gradient(x)]


def AdaLNZeroBlock(x: vectors, dtype):
    block = models.AdaLNZeroBlock(embed_dim=4, num_heads=2, cond_dim=x.shape[1]).to(dtype)
    nn.init.normal_(block.modulation[1].weight)
    out = block(torch.randn([x.shape[0], 3, 4], dtype=dtype), x)
    out.square().sum().backward()
    return out, grads(block)


def MLPTimestepEmbedder(x: vectors, dtype):
    embedder = models.MLPTimestepEmbedder(6, frequency_embedding_size=9).to(dtype)
    return embedder(torch.rand([x.shape[0]], dtype=dtype))


def LabelEmbedder(x: vectors, dtype):
    embedder = models.LabelEmbedder(3, 4, dropout_prob=0.5)
    labels = torch.arange(x.shape[0]).remainder(3)
    return embedder(labels, training=True)


def patchify2d(x: images, dtype):
    tokens = models.patchify2d(x, 2)
    return tokens, models.unpatchify2d(tokens, 2, out_channels=x.shape[1])
