using PersianNews.Tagging;
using PersianNews.Training.Lexicons;

namespace PersianNews.Training.Tests.Lexicons;

public class LexiconReaderTests
{
    [Fact]
    public void A_list_is_one_lexicon_by_its_name()
    {
        PhraseLexicon lexicon = LexiconReader.Read([CaseFiles.PathOf("families.txt")]);
        Assert.Equal(["families"], lexicon.Names);
        Assert.Equal(1u, Find(lexicon, "صادقی"));
        Assert.Equal(1u, Find(lexicon, "دایی"));
        Assert.Equal(0u, Find(lexicon, "رضایی"));
    }

    [Fact]
    public void A_list_may_hold_names_in_other_scripts()
    {
        using TempFolder folder = new();
        Assert.Equal(1u, Find(LexiconReader.Read([folder.Write("a.txt", " FIFA \n \n")]), "fifa"));
    }

    [Fact]
    public void What_stands_in_brackets_is_left_out()
    {
        PhraseLexicon lexicon = LexiconReader.Read([CaseFiles.PathOf("families.txt")]);
        Assert.Equal(1u, Find(lexicon, "آقای", "احمدی"));
        Assert.Equal(0u, Find(lexicon, "آقای"));
    }

    [Fact]
    public void Words_are_found_in_any_script_variant() =>
        Assert.Equal(1u, Find(LexiconReader.Read([CaseFiles.PathOf("families.txt")]), "\u0643رمان\u064A")); // ARABIC KAF, ARABIC YEH

    [Fact]
    public void A_knowledge_table_is_a_lexicon_for_each_type_with_names_and_aliases()
    {
        PhraseLexicon lexicon = LexiconReader.Read([CaseFiles.PathOf("knowledge.tsv")]);
        Assert.Equal(["kb-ORG", "kb-LOC"], lexicon.Names);
        Assert.Equal(1u, Find(lexicon, "سازمان", "ملل", "متحد"));
        Assert.Equal(1u, Find(lexicon, "سازمان", "ملل"));
        Assert.Equal(1u, Find(lexicon, "ملل", "متحد"));
        Assert.Equal(2u, Find(lexicon, "تهران"));
        Assert.Equal(0u, Find(lexicon, "name"));
    }

    [Fact]
    public void A_name_with_a_half_space_is_also_known_with_a_blank()
    {
        PhraseLexicon lexicon = LexiconReader.Read([CaseFiles.PathOf("knowledge.tsv")]);
        Assert.Equal(2u, Find(lexicon, "بندر\u200Cعباس"));
        Assert.Equal(2u, Find(lexicon, "بندر", "عباس"));
        Assert.Equal(2u, Find(lexicon, "بندرعباس"));
    }

    [Fact]
    public void Of_any_other_table_the_first_Persian_field_counts()
    {
        PhraseLexicon lexicon = LexiconReader.Read([CaseFiles.PathOf("cities.csv")]);
        Assert.Equal(["cities"], lexicon.Names);
        Assert.Equal(1u, Find(lexicon, "یزد"));
        Assert.Equal(1u, Find(lexicon, "کرمان"));
        Assert.Equal(0u, Find(lexicon, "no", "Persian", "here"));
    }

    [Fact]
    public void A_given_name_joins_files_into_one_lexicon()
    {
        string[] files = ["all=" + CaseFiles.PathOf("cities.csv"), CaseFiles.PathOf("families.txt"), "all=" + CaseFiles.PathOf("knowledge.tsv")];
        PhraseLexicon lexicon = LexiconReader.Read(files);
        Assert.Equal(["all", "families"], lexicon.Names);
        Assert.Equal(1u, Find(lexicon, "یزد"));
        Assert.Equal(1u, Find(lexicon, "تهران"));
        Assert.Equal(2u, Find(lexicon, "دایی"));
    }

    [Fact]
    public void An_equals_sign_in_a_path_names_no_lexicon()
    {
        using TempFolder folder = new();
        string path = folder.Write("a=b.txt", "یزد\n");
        PhraseLexicon lexicon = LexiconReader.Read([path]);
        Assert.Equal(["a=b"], lexicon.Names);
        Assert.Equal(1u, Find(LexiconReader.Read(["NAME=" + path]), "یزد"));
    }

    [Fact]
    public void A_gzipped_list_reads_the_same()
    {
        using TempFolder folder = new();
        PhraseLexicon lexicon = LexiconReader.Read([folder.Write("places.txt.gz", "یزد\r\n\r\nقم\r\n")]);
        Assert.Equal(["places"], lexicon.Names);
        Assert.Equal(1u, Find(lexicon, "قم"));
    }

    [Fact]
    public void No_files_make_an_empty_lexicon() => Assert.Same(PhraseLexicon.None, LexiconReader.Read([]));

    [Fact]
    public void More_lexicons_than_a_model_holds_are_refused()
    {
        using TempFolder folder = new();
        string path = folder.Write("a.txt", "یزد\n");
        Assert.Throws<ArgumentException>(() => LexiconReader.Read(Enumerable.Range(0, 33).Select(i => $"list{i}={path}")));
    }

    /// <summary>The lexicons in which a phrase is an entry, a bit each.</summary>
    private static uint Find(PhraseLexicon lexicon, params string[] words)
    {
        Span<char> form = stackalloc char[WordForm.MaxLength];
        ulong state = 0;
        for (int i = 0; i < words.Length; i++)
        {
            ulong word = FeatureHash.Of(form[..WordForm.Write(words[i], form)]);
            state = i == 0 ? word : PhraseLexicon.Extend(state, word);
        }

        return lexicon.Find(state, out _);
    }
}
