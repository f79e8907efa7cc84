global using AutoTriton.Interpreter.Host.Objects;
