using Hearsay.Lab.Predict;

return args switch
{
    ["predict", var layer, .. var files] when Predictors.All.TryGetValue(layer, out var predictor) => predictor(files),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: predict LAYER IN… OUT, with LAYER one of " + string.Join(", ", Predictors.All.Keys));
    return 2;
}
