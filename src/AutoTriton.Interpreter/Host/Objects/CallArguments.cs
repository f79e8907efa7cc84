namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>The arguments of a call: positional, then named ones in the order of the call.</summary>
internal readonly struct CallArguments(object[] positional, string[] names, object[] named)
{
    public CallArguments(params object[] positional)
        : this(positional, [], [])
    {
    }

    public object[] Positional { get; } = positional;

    public string[] Names { get; } = names;

    public object[] Named { get; } = named;

    public int Count => Positional.Length;

    public object this[int index] => Positional[index];

    /// <summary>The same arguments behind a first one, such as <c>self</c>.</summary>
    public CallArguments Prepend(object first)
    {
        var all = new object[Positional.Length + 1];
        all[0] = first;
        Positional.CopyTo(all, 1);
        return new CallArguments(all, Names, Named);
    }

    /// <summary>The same arguments without the first positional one.</summary>
    public CallArguments SkipFirst() => new(Positional[1..], Names, Named);

    public bool TryGetNamed(string name, out object value)
    {
        var index = Array.IndexOf(Names, name);
        value = index < 0 ? Py.None : Named[index];
        return index >= 0;
    }

    public PyDict NamedAsDict()
    {
        var dict = new PyDict();
        for (var i = 0; i < Names.Length; i++)
        {
            dict.Set(Names[i], Named[i]);
        }

        return dict;
    }

    /// <summary>Refuses named arguments and other counts than the given ones.</summary>
    public void Expect(string function, int least, int most)
    {
        if (Names.Length > 0)
        {
            throw Raise.TypeError($"{function}() takes no keyword arguments");
        }

        if (Count < least || Count > most)
        {
            var wanted = least == most ? $"exactly {least}" : Count < least ? $"at least {least}" : $"at most {most}";
            throw Raise.TypeError($"{function}() takes {wanted} argument{(wanted.EndsWith(" 1", StringComparison.Ordinal) ? "" : "s")} ({Count} given)");
        }
    }
}
