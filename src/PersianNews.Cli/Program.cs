using PersianNews.Cli;

return await CommandLine.RunAsync(args, CommandStreams.OfConsole());
