using System.Collections.Immutable;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Unparsing;

/// <content>Parameters and type parameters.</content>
internal sealed partial class SourceWriter
{
    public override bool VisitParameterList(ParameterList node)
    {
        var separator = "";
        // Defaults belong to the last of the positional parameters.
        var withoutDefault = node.PositionalOnly.Length + node.Positional.Length - node.Defaults.Length;
        var index = 0;
        foreach (var parameter in node.PositionalOnly)
        {
            PutParameter(ref separator, "", parameter, index < withoutDefault ? null : node.Defaults[index - withoutDefault]);
            index++;
        }

        if (!node.PositionalOnly.IsEmpty)
        {
            Put(", /");
        }

        foreach (var parameter in node.Positional)
        {
            PutParameter(ref separator, "", parameter, index < withoutDefault ? null : node.Defaults[index - withoutDefault]);
            index++;
        }

        PutKeywordOnly(node, ref separator);
        if (node.VariadicKeyword is not null)
        {
            PutParameter(ref separator, "**", node.VariadicKeyword, null);
        }

        return true;
    }

    public override bool VisitParameter(Parameter node)
    {
        Put(node.Name);
        if (node.Annotation is not null)
        {
            Put(": ");
            Put(node.Annotation, Binding.Test);
        }

        return true;
    }

    public override bool VisitTypeVariable(TypeVariable node)
    {
        Put(node.Name);
        if (node.Bound is not null)
        {
            Put(": ");
            Put(node.Bound, Binding.Test);
        }

        return PutDefault(node.DefaultValue, " = ");
    }

    public override bool VisitParameterSpecification(ParameterSpecification node)
    {
        Put("**" + node.Name);
        return PutDefault(node.DefaultValue, " = ");
    }

    public override bool VisitTypeVariableTuple(TypeVariableTuple node)
    {
        Put("*" + node.Name);
        return PutDefault(node.DefaultValue, " = ");
    }

    private void PutKeywordOnly(ParameterList node, ref string separator)
    {
        if (node.VariadicPositional is not null)
        {
            PutParameter(ref separator, "*", node.VariadicPositional, null);
        }
        else if (!node.KeywordOnly.IsEmpty)
        {
            Put(separator + "*");
            separator = ", ";
        }

        for (var i = 0; i < node.KeywordOnly.Length; i++)
        {
            PutParameter(ref separator, "", node.KeywordOnly[i], node.KeywordDefaults[i]);
        }
    }

    private void PutParameter(ref string separator, string stars, Parameter parameter, Expression? defaultValue)
    {
        Put(separator + stars);
        separator = ", ";
        parameter.Accept(this);
        PutDefault(defaultValue, parameter.Annotation is null ? "=" : " = ");
    }

    private bool PutDefault(Expression? value, string sign)
    {
        if (value is not null)
        {
            Put(sign);
            Put(value, Binding.Test);
        }

        return true;
    }

    private void PutTypeParameters(ImmutableArray<TypeParameter> parameters)
    {
        if (!parameters.IsEmpty)
        {
            Put("[");
            PutNodes(parameters, ", ");
            Put("]");
        }
    }
}
