using PersianNews.Cli;

using Interrupts interrupts = new();
return await CommandLine.RunAsync(args, CommandStreams.OfConsole(), interrupts.Token);
