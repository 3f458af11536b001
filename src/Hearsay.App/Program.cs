using Hearsay.App.Commands;

return await CommandLine.RunAsync(args);
