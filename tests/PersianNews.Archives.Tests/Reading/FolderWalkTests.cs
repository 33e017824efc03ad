using PersianNews.Archives.Reading;

namespace PersianNews.Archives.Tests.Reading;

public class FolderWalkTests
{
    [Fact]
    public void Files_come_in_ordinal_order_of_their_whole_paths()
    {
        using TempFolder folder = new();
        string[] names = ["a.txt", "a/b.txt", "a-c/d.txt", "a/b/c.txt", "B.txt", "a0.txt", "خبر/۱.txt", "a b/x.txt"];
        foreach (string name in names)
            folder.Write(name, "");
        List<string> faults = [];
        IEnumerable<string> found = new FolderWalk((path, _) => faults.Add(path)).Files(folder.Root).Select(file => file.Name);
        Assert.Equal(names.Order(StringComparer.Ordinal), found);
        Assert.Empty(faults);
    }

    [Fact]
    public void A_link_back_to_a_folder_above_is_reported_and_not_followed()
    {
        using TempFolder folder = new();
        folder.Write("a/b.txt", "");
        Directory.CreateSymbolicLink(folder["a/loop"], folder.Root);
        Directory.CreateSymbolicLink(folder["twin"], folder["a"]);
        List<string> faults = [];
        string[] found = [.. new FolderWalk((path, _) => faults.Add(path)).Files(folder.Root).Select(file => file.Name)];
        Assert.Equal(["a/b.txt", "twin/b.txt"], found);
        Assert.Equal([folder["a/loop"], folder["twin/loop"]], faults);
    }
}
