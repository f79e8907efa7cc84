namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>Python's C3 linearisation.</summary>
internal static class MethodResolutionOrder
{
    private const int MaxLength = 256;

    public static List<PyClass> Of(PyClass self, IReadOnlyList<PyClass> bases)
    {
        List<List<PyClass>> lists = [.. bases.Select(b => b.Mro.ToList()), [.. bases]];
        List<PyClass> order = [self];
        while (true)
        {
            lists.RemoveAll(list => list.Count == 0);
            if (lists.Count == 0)
            {
                return order;
            }

            var next = lists.Select(list => list[0]).FirstOrDefault(head => lists.TrueForAll(list => list.IndexOf(head) <= 0))
                ?? throw Raise.TypeError("Cannot create a consistent method resolution order (MRO) for bases");
            if (order.Count >= MaxLength)
            {
                throw Raise.TypeError($"class '{self.Name}' has more than {MaxLength} base classes");
            }

            order.Add(next);
            foreach (var list in lists)
            {
                list.Remove(next);
            }
        }
    }
}
