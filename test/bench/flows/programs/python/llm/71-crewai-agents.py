import ollama
from crewai import Agent, Crew, Task
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_google_genai import ChatGoogleGenerativeAI

llm = ChatGoogleGenerativeAI(model="gemini-1.5-pro")


def differential(chief_complaint: str, vitals: dict) -> str:
    messages = [SystemMessage(content="You are a diagnostician."), HumanMessage(content=f"{chief_complaint}\n{vitals}")]
    return llm.invoke(messages).content  # leak


def batch(notes_by_patient: dict[str, str]) -> list:
    prompts = [f"Summarise: {note}" for note in notes_by_patient.values()]
    return llm.batch(prompts)  # leak


def local(chief_complaint: str) -> str:
    return ollama.chat(model="llama3", messages=[{"role": "user", "content": chief_complaint}])["message"]["content"]  # ok


def glossary(term: str) -> str:
    return llm.invoke(f"Define {term}").content  # ok
