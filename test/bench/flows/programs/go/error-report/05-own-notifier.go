package desk

type Patient struct {
	Name string
	MRN  string
}

type buzzer struct {
	shown []string
}

func (b *buzzer) CaptureMessage(text string) {
	b.shown = append(b.shown, text)
}

func (b *buzzer) Notify(p Patient) int {
	b.CaptureMessage("Now at desk 2: " + p.Name) // ok
	return len(b.shown)
}
