Console.WriteLine("persian-news");
