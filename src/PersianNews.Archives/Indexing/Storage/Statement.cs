using Microsoft.Data.Sqlite;

namespace PersianNews.Archives.Indexing.Storage;

/// <summary>A statement that is prepared once and run many times. Its parameters are $1, $2 and so on.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (int i = 1; i <= parameters; i++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
    }

    /// <summary>Runs the statement.</summary>
    public void Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        _command.ExecuteNonQuery();
    }

    /// <summary>Runs the statement for the one value it returns, or null where there is no row.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar();
    }

    /// <summary>Runs the statement for its rows.</summary>
    public SqliteDataReader Rows(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    /// <summary>Makes the statement part of a transaction.</summary>
    public void Join(SqliteTransaction transaction) => _command.Transaction = transaction;

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
