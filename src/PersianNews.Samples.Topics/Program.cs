using Microsoft.ML;
using PersianNews.Samples.Topics;

MLContext context = new(seed: 1);
IDataView data = context.Data.LoadFromTextFile<LabelledText>(Path.Combine(AppContext.BaseDirectory, "topics.tsv"));
Console.WriteLine($"pieces between blanks: {TopicClassifier.Accuracy(context, data, TopicClassifier.Pieces(context)):P0} of topics found");
Console.WriteLine($"Persian words: {TopicClassifier.Accuracy(context, data, TopicClassifier.PersianWords(context)):P0} of topics found");

// The model is saved whole, and serves in another context without a word on what it is made of.
using MemoryStream file = new();
context.Model.Save(TopicClassifier.Over(TopicClassifier.PersianWords(context), context).Fit(data), data.Schema, file);
file.Position = 0;
MLContext other = new();
PredictionEngine<LabelledText, PredictedTopic> engine = other.Model.CreatePredictionEngine<LabelledText, PredictedTopic>(other.Model.Load(file, out _));
foreach (string text in args.Length > 0 ? args : ["بازيكنان تيم فوتبال گل زدند", "بانکها وام نمی دهند"])
    Console.WriteLine($"{engine.Predict(new LabelledText { Text = text }).Predicted}: {text}");
