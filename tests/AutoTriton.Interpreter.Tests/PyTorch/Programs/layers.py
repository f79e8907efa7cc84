import torch
import torch.nn as nn
import torch.nn.functional as F
import math
torch.manual_seed(3)
def show(name, t):
    if isinstance(t, tuple):
        for u in t: show(name, u)
        return
    print(name, list(t.shape), str(t.dtype), round(t.double().sum().item(), 4), round(t.double().abs().max().item(), 4))
x = torch.randn(2, 8, 10, 10)
for l in [nn.Conv2d(8, 4, 3, stride=2, padding=1, groups=2), nn.ConvTranspose2d(8, 4, 3, stride=2, padding=1, output_padding=1), nn.AvgPool2d(2), nn.MaxPool2d(3, 2, 1), nn.AdaptiveAvgPool2d((1, 1)), nn.AdaptiveAvgPool2d(3), nn.GroupNorm(2, 8), nn.InstanceNorm2d(8), nn.BatchNorm2d(8), nn.LayerNorm([8, 10, 10]), nn.ReLU6(), nn.Hardtanh(), nn.GELU(), nn.SiLU(), nn.Mish(), nn.Softplus(), nn.LeakyReLU(0.2), nn.ELU(), nn.SELU(), nn.Hardswish(), nn.Hardsigmoid(), nn.Softmax(dim=1), nn.LogSoftmax(dim=1), nn.Tanh(), nn.Sigmoid(), nn.Softsign(), nn.PReLU(), nn.PixelShuffle(2), nn.Upsample(scale_factor=2), nn.Upsample(scale_factor=2, mode='bilinear', align_corners=True), nn.ReflectionPad2d(1), nn.ZeroPad2d(1), nn.Flatten(), nn.Identity(), nn.LocalResponseNorm(3), nn.Dropout(0.5), nn.Dropout2d(0.3), nn.ChannelShuffle(2), nn.Unfold(3), nn.LPPool2d(2, 2)]:
    show(type(l).__name__, l(x))
s = torch.randn(5, 3, 16)
for l in [nn.LSTM(16, 8, 2, bidirectional=True), nn.GRU(16, 8, batch_first=True), nn.RNN(16, 8)]:
    o, h = l(s)
    show(type(l).__name__, o); show("h", h)
show("lstmcell", nn.LSTMCell(16, 8)(s[0])); show("grucell", nn.GRUCell(16, 8)(s[0])); show("rnncell", nn.RNNCell(16, 8)(s[0]))
show("mha", nn.MultiheadAttention(16, 4)(s, s, s))
show("mha2", nn.MultiheadAttention(16, 4, batch_first=True)(s, s, s, need_weights=False)[0])
enc = nn.TransformerEncoderLayer(16, 4, 32, dropout=0.0)
show("enc", enc(s))
show("encoder", nn.TransformerEncoder(enc, 2)(s))
show("emb", nn.Embedding(10, 4)(torch.tensor([1, 2, 3])))
show("bil", nn.Bilinear(3, 4, 5)(torch.randn(2, 3), torch.randn(2, 4)))
v = torch.randn(2, 4, 6, 6, 6)
for l in [nn.Conv3d(4, 2, 3), nn.ConvTranspose3d(4, 2, 3, stride=2), nn.MaxPool3d(2), nn.AvgPool3d(2), nn.AdaptiveAvgPool3d(1), nn.BatchNorm3d(4), nn.InstanceNorm3d(4)]:
    show(type(l).__name__, l(v))
w = torch.randn(2, 4, 9)
for l in [nn.Conv1d(4, 2, 3), nn.ConvTranspose1d(4, 2, 3), nn.MaxPool1d(2), nn.AvgPool1d(2), nn.AdaptiveAvgPool1d(3), nn.BatchNorm1d(4), nn.Conv1d(4, 2, 3, padding='same'), nn.Conv1d(4, 4, 3, padding=1, padding_mode='circular')]:
    show(type(l).__name__, l(w))
a, b = torch.randn(4, 5), torch.randn(4, 5)
t = torch.randint(0, 5, (4,))
show("ce", F.cross_entropy(a, t)); show("ce2", nn.CrossEntropyLoss(label_smoothing=0.1, reduction='sum')(a, t)); show("nll", F.nll_loss(F.log_softmax(a, 1), t))
show("mse", F.mse_loss(a, b)); show("l1", nn.L1Loss()(a, b)); show("sl1", F.smooth_l1_loss(a, b)); show("huber", F.huber_loss(a, b)); show("kl", F.kl_div(a.log_softmax(1), b.softmax(1), reduction='batchmean'))
show("bce", F.binary_cross_entropy(a.sigmoid(), b.sigmoid())); show("bcel", F.binary_cross_entropy_with_logits(a, b.sigmoid())); show("trip", nn.TripletMarginLoss()(a, b, a + b)); show("cos", F.cosine_similarity(a, b)); show("cosemb", F.cosine_embedding_loss(a, b, torch.ones(4))); show("hinge", F.hinge_embedding_loss(a, torch.ones(4, 5))); show("mr", F.margin_ranking_loss(a, b, torch.ones(4, 5)))
show("norm", F.normalize(a)); show("pad", F.pad(a, (1, 2), value=3.0)); show("interp", F.interpolate(x, size=(5, 5), mode='bicubic', align_corners=False)); show("onehot", F.one_hot(t, 5)); show("grid", F.grid_sample(x, torch.rand(2, 4, 4, 2), align_corners=False)); show("aff", F.affine_grid(torch.randn(2, 2, 3), (2, 8, 4, 4), align_corners=False)); show("emb", F.embedding(t, a)); show("gumbel", F.gumbel_softmax(a)); show("glu", F.glu(x, 1)); show("softmin", F.softmin(a, 1)); show("pd", F.pairwise_distance(a, b)); show("celu", F.celu(a)); show("hs", F.hardshrink(a)); show("lsig", F.logsigmoid(a)); show("fold", F.fold(F.unfold(x, 2), (10, 10), 2)); show("frac", F.fractional_max_pool2d(x, 2, output_size=(4, 4))); show("maxi", F.max_pool2d(x, 2, return_indices=True)); show("adm", F.adaptive_max_pool2d(x, 3)); show("dropout", F.dropout(a, 0.5, True)); show("trunc", nn.init.trunc_normal_(torch.empty(5, 5))); show("orth", nn.init.orthogonal_(torch.empty(4, 6))); show("xav", nn.init.xavier_normal_(torch.empty(4, 6))); show("kai", nn.init.kaiming_normal_(torch.empty(4, 6), nonlinearity='relu'))
