using System.Text;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>What programs print, in the order in which it comes, cut at a length.</summary>
internal sealed class PrintedText
{
    private const int Limit = 1 << 16;

    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();

    public void Line(string line)
    {
        lock (_gate)
        {
            if (_text.Length < Limit)
            {
                _text.Append(line).Append('\n');
            }
        }
    }

    public override string ToString()
    {
        lock (_gate)
        {
            return _text.ToString();
        }
    }
}
