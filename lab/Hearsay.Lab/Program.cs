using Hearsay.Lab.Accuracy;
using Hearsay.Lab.Predict;
using Hearsay.Lab.Speed;
using Hearsay.Lab.Training;

return args switch
{
    ["predict", var layer, .. var files] when Predictors.All.TryGetValue(layer, out var predictor) => predictor(files),
    ["accuracy", .. var rest] => AccuracyCommand.Run(rest),
    ["reliability", .. var rest] => ReliabilityCommand.Run(rest),
    ["speed", .. var rest] => await SpeedCommand.RunAsync(rest),
    ["scale", .. var rest] => await ScaleCommand.RunAsync(rest),
    ["train", var name, .. var rest] when Trainers.All.TryGetValue(name, out var trainer) => trainer(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        $"""
        usage: train NAME [OPTION…]           NAME: {string.Join(", ", Trainers.All.Keys)}
               predict LAYER IN… OUT          LAYER: {string.Join(", ", Predictors.All.Keys)}
               accuracy [SUITE…] [--corpora DIR] [--scorers DIR] [--raise]     SUITE: {string.Join(", ", Suites.All.Select(suite => suite.Name))}
               reliability [--corpora DIR]
               speed [--corpora DIR] [--documents N] [--texts FILE.jsonl]
               scale N
        """);
    return 2;
}
