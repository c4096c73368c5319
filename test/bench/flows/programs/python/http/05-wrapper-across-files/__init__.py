from .transport import send

__all__ = ["send"]
