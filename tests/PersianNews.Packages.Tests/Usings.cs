global using PersianNews.Tests.Architecture;
