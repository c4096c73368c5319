class TextStore:
    def __init__(self, folder):
        self.folder = folder

    def put(self, name, text):
        with open(f"{self.folder}/{name}", "a") as handle:
            handle.write(text)  # leak
