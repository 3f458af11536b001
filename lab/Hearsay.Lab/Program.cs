using Hearsay.Lab.Accuracy;
using Hearsay.Lab.Predict;
using Hearsay.Lab.Speed;

return args switch
{
    ["predict", var layer, .. var files] when Predictors.All.TryGetValue(layer, out var predictor) => predictor(files),
    ["accuracy", .. var rest] => AccuracyCommand.Run(rest),
    ["speed", .. var rest] => await SpeedCommand.RunAsync(rest),
    ["scale", .. var rest] => await ScaleCommand.RunAsync(rest),
    ["experiment", .. var rest] => Hearsay.Lab.Training.Experiment.Run(rest),
    ["train", ..] => NothingToTrain(),
    _ => Usage(),
};

static int NothingToTrain()
{
    Console.Error.WriteLine("This version reads by rules alone: there are no weights to train.");
    return 2;
}

static int Usage()
{
    Console.Error.WriteLine(
        $"""
        usage: predict LAYER IN… OUT          LAYER: {string.Join(", ", Predictors.All.Keys)}
               accuracy [SUITE…] [--corpora DIR] [--scorers DIR] [--raise]     SUITE: {string.Join(", ", Suites.All.Select(suite => suite.Name))}
               speed [--corpora DIR] [--documents N]
               scale N
        """);
    return 2;
}
